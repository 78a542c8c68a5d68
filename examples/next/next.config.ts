/** The runner reads files beside its own and has a database driver that is no JavaScript: it is not bundled. */
export default { serverExternalPackages: ["@afterword/runner"] };
