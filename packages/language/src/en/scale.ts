/** What the points of a scale are called. */
export const scale = {
  csat: {
    1: "Very dissatisfied",
    2: "Dissatisfied",
    3: "Neither satisfied nor dissatisfied",
    4: "Satisfied",
    5: "Very satisfied",
  },
  ces: {
    1: "Very difficult",
    2: "Difficult",
    3: "Somewhat difficult",
    4: "Neither easy nor difficult",
    5: "Somewhat easy",
    6: "Easy",
    7: "Very easy",
  },
  agree: {
    1: "Strongly disagree",
    2: "Disagree",
    3: "Neither agree nor disagree",
    4: "Agree",
    5: "Strongly agree",
  },
  nps: { 0: "Not at all likely", 10: "Extremely likely" },
  yesNo: { true: "Yes", false: "No" },
};
