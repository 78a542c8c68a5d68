import { mostLogoBytes, readLogo } from "@afterword/sdk";
import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Say } from "../../parts/say.tsx";
import type { Draft } from "./draft.ts";

interface LogoInputProps {
  readonly value: Draft["logo"];
  readonly onChange: (logo: Draft["logo"]) => void;
}

/** The picture of a unit: shown, replaced and taken away. One that would be refused is told at once. */
export function LogoInput({ value, onChange }: LogoInputProps) {
  const words = useWords();
  const [isRefused, refuse] = useState(false);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const logo = file.size <= mostLogoBytes ? readLogo(await read(file)) : { reason: "size" };
    refuse("reason" in logo);
    if (!("reason" in logo)) onChange({ type: logo.type, data: logo.data });
  };
  return (
    <div className="field" role="group" aria-label={words.text("console.looks.logo")}>
      <span className="react-aria-Label">{words.text("console.looks.logo")}</span>
      <span slot="description">
        <Say text="console.looks.logo.hint" own={{ png: "PNG", svg: "SVG" }} />
      </span>
      {value !== null && <img className="logo" alt="" src={`data:${value.type};base64,${value.data}`} />}
      {isRefused && (
        <span className="react-aria-FieldError" role="alert">
          {words.text("console.looks.logo.fault")}
        </span>
      )}
      <div className="buttons">
        <FileTrigger
          acceptedFileTypes={["image/png", "image/svg+xml"]}
          onSelect={(files) => {
            void choose(files?.[0]);
          }}
        >
          <Button>{words.text("console.looks.logo.choose")}</Button>
        </FileTrigger>
        {value !== null && (
          <Button
            onPress={() => {
              onChange(null);
            }}
          >
            {words.text("console.looks.logo.remove")}
          </Button>
        )}
      </div>
    </div>
  );
}

async function read(file: File) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return {
    type: file.type === "image/png" ? ("image/png" as const) : ("image/svg+xml" as const),
    data: btoa(String.fromCharCode(...bytes)),
  };
}
