package org.gongkai.extract.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The agencies that labels and folders of an address are named after by their initials: {@code
 * gaj.huizhou.gov.cn} is a 公安局's. Several fit some initials, and those tell nothing.
 */
final class AgencyHosts {

  private static final Pattern PARTS_OF_PATH = Pattern.compile("[./]");

  private final Map<String, String> names = new LinkedHashMap<>();

  AgencyHosts() {
    for (String[] row : ResourceTable.rows("agency-hosts.csv")) {
      names.put(row[0], row[1]);
    }
  }

  /** The name, without a place, of the one agency that an address is named after. */
  Optional<String> name(Address address) {
    if (!address.isGovernments()) {
      return Optional.empty();
    }
    List<String> named =
        Stream.concat(address.labels().stream(), PARTS_OF_PATH.splitAsStream(address.path()))
            .flatMap(label -> Optional.ofNullable(names.get(label)).stream())
            .distinct()
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }
}
