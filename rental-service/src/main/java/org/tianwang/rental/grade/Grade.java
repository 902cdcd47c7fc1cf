package org.tianwang.rental.grade;

/** What is posted at the door. {@link #U} says that nobody has looked, or not for a year; it is no bad mark. */
public enum Grade {
    A,
    B,
    C,
    U
}
