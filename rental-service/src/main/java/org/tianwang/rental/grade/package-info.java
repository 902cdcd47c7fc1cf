/**
 * The published sum by which a dwelling is graded: pure arithmetic over findings, without database or clock. The
 * figures come in as {@link org.tianwang.rental.grade.GradeRules}, so that an old grade can be worked out again with the
 * rules of its day.
 */
package org.tianwang.rental.grade;
