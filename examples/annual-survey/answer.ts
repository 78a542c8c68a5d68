// Answers the annual survey as the people of people.csv might: for three in four of the mails in the development mailbox.
//
//     npm run --silent answer --workspace examples/annual-survey -- http://127.0.0.1:3000
const base = process.argv[2] ?? "http://127.0.0.1:3000";

interface Mail {
  readonly to: string;
  readonly text: string;
}

const mails = (await (await fetch(`${base}/dev/mail.json`)).json()) as Mail[];
const links = new Map(mails.map(({ to, text }) => [to, /https?:\S+\/r\/[0-9A-Za-z]+/.exec(text)?.[0] ?? ""]));
let answered = 0;
for (const [at, [to, link]] of [...links].sort().entries()) {
  if (at % 4 === 3) continue;
  const score = (at * 7) % 5;
  const answers = { nps: 6 + score, overall: 1 + score, speed: 1 + ((score + at) % 5), informed: Math.max(2, score) };
  const reply = await fetch(link, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ submissionId: `answer of ${to}`, answers }),
  });
  if (reply.ok) answered++;
  else console.error(to, reply.status, await reply.text());
}
console.log(`${String(answered)} of ${String(links.size)} people answered.`);
