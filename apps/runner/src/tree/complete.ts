import { withAllBelow, type Described, type DescribedOption } from "./describe.ts";

/** The scripts by which each shell completes a tree of commands. */
export const shells = { bash, zsh, fish } as const;

/** A shell that there is a script for. */
export type Shell = keyof typeof shells;

/** Text in single quotes, as these shells read it. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
const words = (list: readonly string[]): string => quoted(list.join(" "));

/** What can come next where no option waits for its value. */
const nextOf = ({ commands, options, arguments: all }: Described): readonly string[] => [
  ...commands.map(({ name }) => name),
  ...all.flatMap(({ choices }) => choices),
  ...options.map(({ long }) => long),
  "--help",
];

/** The path of a command and an option with a value, as a `case` compares them. */
const valued = (tree: Described): readonly (readonly [string, DescribedOption])[] =>
  withAllBelow(tree).flatMap((one) =>
    one.options.filter(({ takesValue }) => takesValue).map((option) => [`${one.path} ${option.long}`, option] as const),
  );

/**
 * For bash. The path is what comes before the word under the cursor, as far as it names commands; files are completed where
 * nothing else is known.
 */
function bash(tree: Described): string {
  const all = withAllBelow(tree);
  const paths = all.flatMap((one) => (one === tree ? [] : [`    ${quoted(one.path)}) path=$next ;;`]));
  const values = valued(tree).map(([key, { choices }]) =>
    choices.length > 0 ? `    ${quoted(key)}) words=${words(choices)} ;;` : `    ${quoted(key)}) files=1 ;;`,
  );
  const next = all.map((one) => `    ${quoted(one.path)}) words=${words(nextOf(one))} ;;`);
  return [
    '# bash completion of afterword. eval "$(afterword completion bash)"',
    "_afterword() {",
    "  local path=afterword next words='' files='' i cur=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}",
    "  for ((i = 1; i < COMP_CWORD; i++)); do",
    '    next="$path ${COMP_WORDS[i]}"',
    "    case $next in",
    ...paths.map((line) => `  ${line}`),
    "    esac",
    "  done",
    '  case "$path $before" in',
    ...values,
    "    *) case $path in",
    ...next.map((line) => `  ${line}`),
    "    esac ;;",
    "  esac",
    "  COMPREPLY=()",
    '  [[ -z $files ]] && COMPREPLY=($(compgen -W "$words" -- "$cur"))',
    // A file's name may have spaces: each line is one.
    "  local IFS=$'\\n'",
    '  [[ ${#COMPREPLY[@]} -eq 0 && $cur != -* ]] && COMPREPLY=($(compgen -f -- "$cur"))',
    "  return 0",
    "}",
    "complete -o filenames -F _afterword afterword",
  ].join("\n");
}

/** For zsh, by what it has for completions of bash. */
function zsh(tree: Described): string {
  return [
    '# zsh completion of afterword. eval "$(afterword completion zsh)"',
    "autoload -Uz compinit bashcompinit",
    "(( $+functions[compdef] )) || compinit",
    "bashcompinit",
    ...bash(tree).split("\n").slice(1),
  ].join("\n");
}

/** For fish: a line for each thing, with its description. */
function fish(tree: Described): string {
  const lines = withAllBelow(tree).flatMap((one) => {
    const [, ...path] = one.path.split(" ");
    const own = one.commands.map(({ name }) => name);
    const seen = path.map((name) => `__fish_seen_subcommand_from ${name}`);
    const none = own.length > 0 && path.length > 0 ? [`not __fish_seen_subcommand_from ${own.join(" ")}`] : [];
    const here = path.length === 0 ? "__fish_use_subcommand" : [...seen, ...none].join("; and ");
    const start = `complete -c afterword -n ${quoted(here)}`;
    return [
      ...one.commands.map(({ name, about }) => `${start} -f -a ${name} -d ${quoted(about)}`),
      ...one.arguments
        .filter(({ choices }) => choices.length > 0)
        .map(({ choices }) => `${start} -f -a ${words(choices)}`),
      ...one.options.map(({ long, about, takesValue, choices }) => {
        const value = choices.length > 0 ? ` -x -a ${words(choices)}` : takesValue ? " -r" : "";
        return `${start} -l ${long.slice(2)}${value} -d ${quoted(about)}`;
      }),
    ];
  });
  return ["# fish completion of afterword. afterword completion fish | source", ...lines].join("\n");
}
