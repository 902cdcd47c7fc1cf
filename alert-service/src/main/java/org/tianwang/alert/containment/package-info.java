/**
 * Containment and interception (围堵布控): how far a vehicle can have come since it was last seen, the fewest road points
 * which close that area and can be reached before it, who goes to which, and the cameras to watch meanwhile. The sums
 * are pure ({@code Encirclement}, {@code RoadCut}, {@code Posting}, {@code Reach}); the rest keeps, shows and orders.
 */
package org.tianwang.alert.containment;
