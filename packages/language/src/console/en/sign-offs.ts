/** The page of what units sign off. */
export const signOffs = {
  "console.signOffs.intro": "A wave asks nobody before each unit that has to has signed it off.",
  "console.signOffs.empty": "Nothing waits to be signed off",
  "console.signOffs.empty.next": "When a wave is planned that touches your unit, it is shown here.",
  "console.signOffs.wave": "Wave",
  "console.signOffs.survey": "Survey",
  "console.signOffs.opens": "Opens",
  "console.signOffs.unit": "Unit",
  "console.signOffs.signed": "Signed off",
  "console.signOffs.pending": "Not yet",
  "console.signOffs.by": "By {member}",
  "console.signOffs.signers": "Who may sign",
  "console.signOffs.signers.none": "Nobody has a role in this unit",
  "console.signOffs.sign": "Sign off",
  "console.signOffs.sign.title": "Sign this wave off?",
  "console.signOffs.sign.body": "{wave} may then open for {unit}. It can’t be taken back.",
  "console.signOffs.needed": "Units that sign it off before it opens",
  "console.signOffs.needed.hint":
    "Members with a role in the unit sign. Without their signature it waits, also when its date comes.",
  "console.problem.sign_off_missing": "A unit has not signed this wave off yet. See below which.",
};
