package io.gradus.languageserver.curve;

import io.gradus.grader.render.CurveText;
import io.gradus.grader.runs.RecordedRun;
import io.gradus.grader.runs.RunFollower;
import io.gradus.grader.runs.RunHead;
import io.gradus.grader.runs.Runs;
import io.gradus.grader.runs.UnreadableCurve;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A run that is read as it grows, and diagnosed when it has grown. */
final class FollowedRun {
  private final RunHead head;
  private final RunFollower follower;
  private final List<String> source;
  private Optional<RecordedRun> run = Optional.empty();
  private Optional<CurveText> text = Optional.empty();

  FollowedRun(RunHead head) {
    this.head = head;
    this.follower = new RunFollower(head.folder());
    this.source = source(head);
  }

  private static List<String> source(RunHead head) {
    try {
      return Runs.source(head.folder());
    } catch (IOException e) {
      return List.of(); // gone meanwhile; the run is shown where it fits without it
    }
  }

  private boolean ended() {
    return run.flatMap(RecordedRun::end).isPresent();
  }

  List<String> source() {
    return source;
  }

  /**
   * What it says now; nothing while there is more to read than one look takes.
   *
   * @throws UnreadableCurve if its files are no run's
   * @throws IOException if they can't be read, or are gone
   */
  Optional<CurveText> look() throws IOException, UnreadableCurve {
    // Asked first: who is gone now has written its end before.
    boolean alive = !ended() && head.isAlive();
    Optional<RecordedRun> news = follower.look();
    if (news.isPresent()) {
      run = news;
    }
    if (run.isPresent() && !follower.isBehind()) {
      boolean going = alive && run.get().end().isEmpty();
      if (news.isPresent() || text.isEmpty() || text.get().going() != going) {
        text = Optional.of(CurveText.of(run.get(), going));
      }
    }
    return text;
  }
}
