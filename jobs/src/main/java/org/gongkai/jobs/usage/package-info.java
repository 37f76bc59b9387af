/** What the caller got wrong: arguments, manifests, output folders. Nothing else lives here. */
@NullMarked
package org.gongkai.jobs.usage;

import org.jspecify.annotations.NullMarked;
