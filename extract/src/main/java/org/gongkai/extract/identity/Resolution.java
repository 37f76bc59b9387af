package org.gongkai.extract.identity;

import java.util.List;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Identity;

/**
 * Whose report it is, and what in the document contradicts itself about that.
 *
 * @param identity the decision, or unknown
 * @param findings one for each contradiction ({@code identity_conflict}) and for each field that is
 *     not known ({@code identity_unknown})
 */
public record Resolution(Identity identity, List<Finding> findings) {

  public Resolution {
    findings = List.copyOf(findings);
  }
}
