import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// Our packages are built from their sources. Addresses are relative to the page's base, which the runner writes.
export default defineConfig({
  base: "./",
  plugins: [react()],
  resolve: { conditions: ["@afterword/source", "browser", "module", "import", "default"] },
  build: {
    outDir: "web",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    sourcemap: false,
    modulePreload: { polyfill: false },
    // SurveyJS, which is loaded where somebody looks at a survey inside an app.
    chunkSizeWarningLimit: 1500,
  },
});
