/**
 * The optional extra condition of a rule, written in CEL: what may stand in it, how it is checked when saved, and its
 * compiled form. Everything that could make it dear is left out of the language, so that its cost is bounded by its length.
 */
package org.tianwang.alert.condition;
