package org.tianwang.alert.road;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;

/** Junctions and roads as rows; plain JDBC, because a network is a hundred thousand of them at once. */
@ApplicationScoped
class RoadRows {

    private static final int BATCH = 1000;

    private final AgroalDataSource database;

    RoadRows(AgroalDataSource database) {
        this.database = database;
    }

    /** Puts these in the place of what the network had, in the caller's transaction. */
    void replace(UUID network, RoadNetworkRequest request) {
        try (Connection connection = database.getConnection()) {
            for (String table : List.of("road", "road_junction")) {
                try (PreparedStatement delete =
                        connection.prepareStatement("delete from " + table + " where network_id = ?")) {
                    delete.setObject(1, network);
                    delete.executeUpdate();
                }
            }
            insertJunctions(connection, network, request.junctions());
            insertRoads(connection, network, request.roads());
        } catch (SQLException e) {
            throw new IllegalStateException("roads of network " + network, e);
        }
    }

    /** Reads and compiles a network. */
    RoadMap compile(UUID network) {
        try (Connection connection = database.getConnection()) {
            Map<String, Integer> numbers = new HashMap<>();
            List<Junction> junctions = junctions(connection, network, numbers);
            return new RoadMap(junctions, roads(connection, network, numbers, junctions));
        } catch (SQLException e) {
            throw new IllegalStateException("roads of network " + network, e);
        }
    }

    private static void insertJunctions(
            Connection connection, UUID network, List<RoadNetworkRequest.JunctionRequest> junctions)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into road_junction (network_id, seq, code, name, lon, lat, leads_out) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < junctions.size(); i++) {
                RoadNetworkRequest.JunctionRequest junction = junctions.get(i);
                insert.setObject(1, network);
                insert.setInt(2, i);
                insert.setString(3, junction.id());
                insert.setString(4, junction.name());
                insert.setDouble(5, junction.location().lon());
                insert.setDouble(6, junction.location().lat());
                insert.setBoolean(7, Boolean.TRUE.equals(junction.leadsOut()));
                add(insert, i, junctions.size());
            }
        }
    }

    private static void insertRoads(Connection connection, UUID network, List<RoadNetworkRequest.RoadRequest> roads)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into road (network_id, seq, from_code, to_code, name, metres, kmh, one_way, line)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (int i = 0; i < roads.size(); i++) {
                RoadNetworkRequest.RoadRequest road = roads.get(i);
                insert.setObject(1, network);
                insert.setInt(2, i);
                insert.setString(3, road.from());
                insert.setString(4, road.to());
                insert.setString(5, road.name());
                insert.setObject(6, road.lengthMetres());
                insert.setDouble(7, road.speedKmh());
                insert.setBoolean(8, Boolean.TRUE.equals(road.oneWay()));
                insert.setArray(9, connection.createArrayOf("float8", flat(road.line())));
                add(insert, i, roads.size());
            }
        }
    }

    private static void add(PreparedStatement insert, int i, int size) throws SQLException {
        insert.addBatch();
        if (i % BATCH == BATCH - 1 || i == size - 1) {
            insert.executeBatch();
        }
    }

    private static Object[] flat(List<GeoPoint> line) {
        List<Double> values = new ArrayList<>();
        if (line != null) {
            for (GeoPoint point : line) {
                values.add(point.lon());
                values.add(point.lat());
            }
        }
        return values.toArray();
    }

    private static List<Junction> junctions(Connection connection, UUID network, Map<String, Integer> numbers)
            throws SQLException {
        List<Junction> junctions = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select code, name, lon, lat, leads_out from road_junction where network_id = ? order by seq limit 100000")) {
            select.setObject(1, network);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    numbers.put(row.getString(1), junctions.size());
                    GeoPoint place = new GeoPoint(row.getDouble(3), row.getDouble(4));
                    junctions.add(new Junction(row.getString(1), row.getString(2), place, row.getBoolean(5)));
                }
            }
        }
        return junctions;
    }

    private static List<Road> roads(
            Connection connection, UUID network, Map<String, Integer> numbers, List<Junction> junctions)
            throws SQLException {
        List<Road> roads = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select from_code, to_code, name, metres, kmh, one_way, line from road
                where network_id = ? order by seq limit 150000""")) {
            select.setObject(1, network);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    roads.add(road(row, numbers, junctions));
                }
            }
        }
        return roads;
    }

    private static Road road(ResultSet row, Map<String, Integer> numbers, List<Junction> junctions)
            throws SQLException {
        int from = numbers.get(row.getString(1));
        int to = numbers.get(row.getString(2));
        List<GeoPoint> line = line((Double[]) row.getArray(7).getArray());
        if (line.size() < 2) {
            line = List.of(junctions.get(from).location(), junctions.get(to).location());
        }
        double metres = row.getDouble(4);
        double length = row.wasNull() ? Lengths.of(line) : metres;
        return new Road(from, to, row.getString(3), length, row.getDouble(5), row.getBoolean(6), line);
    }

    private static List<GeoPoint> line(Double[] values) {
        List<GeoPoint> line = new ArrayList<>(values.length / 2);
        for (int i = 0; i + 1 < values.length; i += 2) {
            line.add(new GeoPoint(values[i], values[i + 1]));
        }
        return line;
    }
}
