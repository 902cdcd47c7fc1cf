/**
 * Draws the model county: everything in {@code src/main/resources/county} comes from {@link
 * org.tianwang.seeds.make.MakeCounty}, with a fixed seed, so that a change of the county is a readable diff. Test scope,
 * because nothing that runs needs it.
 */
package org.tianwang.seeds.make;
