package org.gongkai.extract.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFinderTest {

  private final NameFinder finder =
      new NameFinder(Set.of("柳州", "柳州市", "柳州市柳江区", "柳江区", "江区", "市柳江"));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "柳州市柳江区财政局, 柳州市柳江区",
    "柳州市柳江财政局, 柳州市",
    "柳州和柳江区, 柳州 柳江区",
    "在江区, 江区",
    "财政局, ''",
    "柳, ''",
  })
  void keeps_the_longest_of_names_that_overlap(String text, String names) {
    assertThat(finder.in(text))
        .extracting(NameFinder.Found::name)
        .isEqualTo(names.isEmpty() ? List.of() : List.of(names.split(" ", -1)));
  }
}
