/**
 * What the codes in the output mean, in English and Chinese, gathered from where they are defined.
 */
@NullMarked
package org.gongkai.extract.codebook;

import org.jspecify.annotations.NullMarked;
