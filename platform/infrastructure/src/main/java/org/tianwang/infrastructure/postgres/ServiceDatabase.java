package org.tianwang.infrastructure.postgres;

/**
 * A service's database with its two roles: the owner runs migrations and owns the tables, the app role is what the
 * service works as; it owns nothing, so that it can be kept from deleting audit entries.
 */
public record ServiceDatabase(
        String name, String jdbcUrl, String ownerUser, String ownerPassword, String appUser, String appPassword) {

    @Override
    public String toString() {
        return "ServiceDatabase[" + jdbcUrl + ", " + ownerUser + ", " + appUser + "]";
    }
}
