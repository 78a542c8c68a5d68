/** The page of the organisation's units. */
export const units = {
  "console.units.intro":
    "A unit is the part of all answers that have certain values, such as a service line. Keys and members can be let into a unit alone.",
  "console.units.name": "Name",
  "console.units.id": "Short name",
  "console.units.id.hint": "Small letters, digits and hyphens. It can’t be changed later.",
  "console.units.id.fault": "Another unit has this short name, or it has other characters.",
  "console.units.kind": "Kind",
  "console.units.kind.organisation": "Organisation",
  "console.units.kind.department": "Department",
  "console.units.kind.team": "Team",
  "console.units.parent": "Part of",
  "console.units.rows": "Answers that are its own",
  "console.units.rows.all": "All",
  "console.units.rows.hint": "Those that have one of these values, of each segment that you add.",
  "console.units.rows.fault":
    "Say at least one segment with its values. A value that another segment needs may be missing.",
  "console.units.add": "Add a unit",
  "console.units.change": "Change",
  "console.units.remove": "Remove",
  "console.units.remove.title": "Remove this unit?",
  "console.units.remove.body":
    "{name} is taken out of the tree. Its answers stay. Nobody may be in it any more: keys, members and units below it come first.",
  "console.units.empty": "There is only the organisation so far",
  "console.units.empty.next": "Add your departments, then invite those who lead them.",
  "console.limits.values": "{segment}: values, separated by commas",
  "console.limits.remove": "Remove this segment",
  "console.limits.add": "Add a segment",
  "console.limits.choose": "Choose …",
  "console.problem.unit_in_use": "Keys, members or units belong to it. Move them first.",
};
