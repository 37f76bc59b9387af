package org.gongkai.extract.document.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads numbers, each several times: in several sizes, and with a model that was trained on other
 * letters. A number is believed only where enough readings agree, none is against them, and it has
 * the signs that can be counted in the picture.
 */
final class NumberOcr {

  /** Heights of the digits, in pixels, at which fewest were overlooked and hardly any misread. */
  private static final List<Integer> SIZES = List.of(18, 24);

  /** The same for the model of Chinese. */
  private static final List<Integer> SIZES_AMONG_CHINESE = List.of(14, 24);

  /** More such heights, for what was overlooked; in larger ones 3 is taken for 8. */
  private static final List<Integer> MORE_SIZES = List.of(16, 20, 22);

  private static final List<Integer> MORE_SIZES_AMONG_CHINESE = List.of(16, 20, 26);

  /** Tesseract reads nothing at the very edge of a picture. */
  private static final int MARGIN = 15;

  /** A reading below is noise: labels taken for digits, digits taken for a line. */
  private static final double CONFIDENT = 60;

  private static final int WITNESSES = 3;

  /** Tesseract overlooks numbers of so many signs. */
  private static final int FEW_SIGNS = 3;

  private final Tesseract tesseract;

  NumberOcr(Tesseract tesseract) {
    this.tesseract = tesseract;
  }

  /**
   * Reads cells that may hold numbers.
   *
   * @return for each cell the number as printed; empty where it holds none, or none for certain
   */
  List<Optional<String>> read(List<Cutout> cells) throws IOException {
    List<Ballot> ballots = cells.stream().map(Ballot::of).toList();
    vote(ballots, OcrMode.NUMBER, SIZES);
    vote(ballots, OcrMode.NUMBER_AMONG_CHINESE, SIZES_AMONG_CHINESE);
    List<Ballot> undecided = ballots.stream().filter(Ballot::isOpen).toList();
    vote(undecided, OcrMode.NUMBER, MORE_SIZES);
    vote(undecided, OcrMode.NUMBER_AMONG_CHINESE, MORE_SIZES_AMONG_CHINESE);
    return ballots.stream().map(Ballot::result).toList();
  }

  private void vote(List<Ballot> ballots, OcrMode mode, List<Integer> sizes) throws IOException {
    List<GrayPicture> pictures =
        sizes.stream()
            .flatMap(size -> ballots.stream().map(ballot -> enlarged(ballot.cell, size)))
            .toList();
    List<List<OcrLine>> read = tesseract.read(pictures, mode);
    for (int i = 0; i < read.size(); i++) {
      ballots.get(i % ballots.size()).cast(mode, read.get(i));
    }
  }

  private static GrayPicture enlarged(Cutout cell, int height) {
    return cell.enlarged((double) height / cell.lineHeight(), MARGIN);
  }

  /**
   * The readings of one cell.
   *
   * @param votes those that are confident and that the cell can show
   */
  private record Ballot(Cutout cell, NumberShape shape, List<Vote> votes) {

    static Ballot of(Cutout cell) {
      return new Ballot(cell, NumberShape.of(cell), new ArrayList<>());
    }

    void cast(OcrMode mode, List<OcrLine> lines) {
      if (lines.size() == 1 && lines.get(0).confidence() >= CONFIDENT) {
        String text = lines.get(0).text().replace(" ", "");
        if (shape.fits(text)) {
          votes.add(new Vote(mode, text));
        }
      }
    }

    /** Whether more readings may tell: words of some length have none so far. */
    boolean isOpen() {
      return result().isEmpty() && (!votes.isEmpty() || shape.most() <= FEW_SIGNS);
    }

    /** The number, if there are enough votes, of both models, and all are for it. */
    Optional<String> result() {
      boolean independent = shape.isOnes() || votes.stream().map(Vote::mode).distinct().count() > 1;
      return votes.size() >= WITNESSES
              && independent
              && votes.stream().map(Vote::number).distinct().count() == 1
          ? Optional.of(votes.get(0).number())
          : Optional.empty();
    }
  }

  /** One reading. */
  private record Vote(OcrMode mode, String number) {}
}
