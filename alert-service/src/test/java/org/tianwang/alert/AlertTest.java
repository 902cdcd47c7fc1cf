package org.tianwang.alert;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.tianwang.testing.RealBackends;

/** A test of the whole service with real Kafka and a real database. */
@QuarkusTest
@QuarkusTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "alert"))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AlertTest {}
