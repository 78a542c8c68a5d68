/** Made-up answers. */
export const sample = {
  "console.sample.title": "Made-up answers to look around",
  "console.sample.about":
    "See results before anybody has answered: people, invitations and answers of twelve months. They are test data; live figures are never touched.",
  "console.sample.fill": "Fill the test side",
  "console.sample.again": "Go on",
  "console.sample.filling": "Being filled",
  "console.sample.removing": "Being removed",
  "console.sample.leave": "It goes on when you leave this page.",
  "console.sample.filled": "The test side has made-up answers.",
  "console.sample.failed": "It stopped before the end. It can go on, or what is there can be removed.",
  "console.sample.results": "See the results of the test side",
  "console.sample.remove": "Remove made-up answers",
  "console.sample.remove.title": "Remove all that was made up?",
  "console.sample.remove.body": "The made-up people, invitations and answers go. What else the test side has stays.",
  "console.sample.madeUp": "These results hold made-up answers: nobody gave them.",
};
