import io.trino.plugin.hive.HiveConnectorFactory;
import io.trino.spi.Plugin;
import io.trino.spi.connector.ConnectorFactory;
import java.util.List;

/** The Hive connector as a plugin. Trino's own class of this kind lies in an archive that cannot be had everywhere. */
public class HivePlugin implements Plugin {
    @Override
    public Iterable<ConnectorFactory> getConnectorFactories() {
        return List.of(new HiveConnectorFactory("hive"));
    }
}
