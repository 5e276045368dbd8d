/** Trino's own start, less the checks of the machine that its launcher makes. */
public class StartTrino {
    public static void main(String[] arguments) {
        new io.trino.server.Server().start(arguments[0]);
    }
}
