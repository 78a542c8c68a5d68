import { Link } from "@tanstack/react-router";
import { useWords } from "../../app/words.tsx";

/** The way to how the organisation shows itself. */
export function LookStep() {
  return (
    <Link to="/looks" className="button">
      {useWords().text("console.welcome.look.go")}
    </Link>
  );
}

/** The ways to what asks people: by a date, or when something happens. */
export function AskStep() {
  const words = useWords();
  return (
    <div className="buttons">
      <Link to="/waves/new" className="button">
        {words.text("console.welcome.ask.wave")}
      </Link>
      <Link to="/rules" className="button">
        {words.text("console.welcome.ask.rules")}
      </Link>
    </div>
  );
}
