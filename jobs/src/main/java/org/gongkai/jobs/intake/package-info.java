/**
 * How documents come in: inputs listed on the driver, joined to their manifest, weighed against
 * what earlier runs took in, packed into batches, read and extracted inside tasks; archives
 * document by document. The extractor is called here and nowhere else.
 */
@NullMarked
package org.gongkai.jobs.intake;

import org.jspecify.annotations.NullMarked;
