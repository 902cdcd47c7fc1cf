/**
 * The model county and its loader. The data lie in {@code county/} on the class path; {@link
 * org.tianwang.seeds.SeedLoader} brings them into a running stack through the same REST calls that anybody else uses.
 */
package org.tianwang.seeds;
