package org.tianwang.platform.kafka;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.tianwang.contracts.TopicSpec;
import org.tianwang.contracts.Topics;

/** Creates the topics that are missing, before anything reads or writes; existing ones are left as they are. */
@ApplicationScoped
public class TopicCreator {
    private static final Logger LOG = Logger.getLogger(TopicCreator.class);
    private static final long TIMEOUT = 30;
    private final String brokers;
    private final boolean enabled;

    TopicCreator(
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "tianwang.topics.create", defaultValue = "true") boolean enabled) {
        this.brokers = brokers;
        this.enabled = enabled;
    }

    void create(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        if (!enabled) {
            return;
        }
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
            Set<String> present = admin.listTopics().names().get(TIMEOUT, TimeUnit.SECONDS);
            var missing = Topics.ALL.stream()
                    .flatMap(spec -> Stream.of(spec, spec.deadLetters()))
                    .filter(spec -> !present.contains(spec.name()))
                    .map(TopicCreator::topic)
                    .collect(Collectors.toList());
            admin.createTopics(missing).all().get(TIMEOUT, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("cannot create topics at " + brokers, e.getCause());
            }
        } catch (TimeoutException e) {
            LOG.warnf("broker does not answer, topics not checked brokers=%s", brokers);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static NewTopic topic(TopicSpec spec) {
        Map<String, String> config = spec.compacted()
                ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                : Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(Duration.ofDays(spec.retentionDays()).toMillis()));
        return new NewTopic(spec.name(), Optional.of(spec.partitions()), Optional.empty()).configs(config);
    }
}
