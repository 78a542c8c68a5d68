// survey-core has no declarations of its languages, which are loaded for what they do.
declare module "survey-core/i18n/*";
