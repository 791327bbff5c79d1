package id.jamsos.torture.proxy;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** One connection with its two directions. When one side ends, so does the other. */
final class Connection {
    private static final int PIECE = 16 << 10;

    private final Socket client;
    private final Socket target;
    private final WeatherStation weather;

    Connection(Socket client, Socket target, WeatherStation weather) {
        this.client = client;
        this.target = target;
        this.weather = weather;
    }

    /** Returns when the connection has ended. */
    void run() {
        Thread back = Thread.ofVirtual().start(() -> pass(target, client));
        pass(client, target);
        try {
            back.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(Socket from, Socket to) {
        try {
            from.setTcpNoDelay(true);
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[PIECE];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                weather.awaitPassage();
                out.write(piece, 0, length);
            }
        } catch (IOException _) {
            // the end of a connection, as those that are cut find theirs
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    void close() {
        closeQuietly(client);
        closeQuietly(target);
    }

    static void closeQuietly(Closeable end) {
        try {
            end.close();
        } catch (IOException _) {
            // it is gone either way
        }
    }
}
