/** What analysts are given beside the tables: the views, and docs/queries.md. */
@NullMarked
package org.gongkai.jobs.analysts;

import org.jspecify.annotations.NullMarked;
