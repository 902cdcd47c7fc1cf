package org.tianwang.platform.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource that shows people, plates, tracks, pictures or evidence. Who is refused there has tried to look, and that is
 * written down (see {@link RefusedLooks}). What tells of nobody, such as a rule, bears no such mark.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface LookAt {
    /** What is looked at there, as the audit trail calls it, such as {@code incident}. */
    String value();
}
