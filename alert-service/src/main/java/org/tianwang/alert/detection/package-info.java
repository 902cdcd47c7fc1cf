/**
 * What a camera reported, reduced to what alert-service decides on. Read by the intake and compared by the rules.
 */
package org.tianwang.alert.detection;
