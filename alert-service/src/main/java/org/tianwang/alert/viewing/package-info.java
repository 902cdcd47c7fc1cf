/**
 * Who has an alert open at this moment (同看), so that two people on one alert see each other. Kept for seconds, told to
 * nobody but them, and written down nowhere else: it is no record of anybody's work.
 */
package org.tianwang.alert.viewing;
