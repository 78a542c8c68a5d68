import { Argument, Command } from "commander";
import { shells, type Shell } from "../tree/complete.ts";
import { describe } from "../tree/describe.ts";

const about = `
  bash  echo 'eval "$(afterword completion bash)"' >> ~/.bashrc
  zsh   echo 'eval "$(afterword completion zsh)"' >> ~/.zshrc
  fish  afterword completion fish > ~/.config/fish/completions/afterword.fish
`;

/** `afterword completion`: the script by which a shell completes the program's commands. */
export const completionCommand = (root: () => Command): Command =>
  new Command("completion")
    .description("print the script by which a shell completes commands, options and their choices")
    .addArgument(
      new Argument("<shell>", "the shell; json gives the tree as data").choices([...Object.keys(shells), "json"]),
    )
    .addHelpText("after", about)
    .action((shell: Shell | "json") => {
      const tree = describe(root());
      console.log(shell === "json" ? JSON.stringify(tree) : shells[shell](tree));
    });
