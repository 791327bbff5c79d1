package id.jamsos.gateway.request;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Lets a caller hear an answer that was given before the whole request was read. Closing a connection whose bytes are unread resets
 * it, and a reset throws away an answer that the caller has not read yet; so this side stops talking first, drops what still comes,
 * and closes when the caller has closed, has sent too much or takes too long (RFC 9112, section 9.6).
 */
final class LingeringClose extends ChannelDuplexHandler {
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** What a caller may send in vain; twice the largest body that is allowed anywhere. */
    private static final long MOST_BYTES = 2 << 20;

    private boolean lingering;
    private long dropped;

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (lingering || !(context.channel() instanceof DuplexChannel channel) || !channel.isActive()) {
            var _ = context.close(promise);
            return;
        }
        lingering = true;
        Future<?> limit = context.executor().schedule(() -> end(context), LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        var _ = channel.closeFuture().addListener(_ -> {
            limit.cancel(false);
            promise.trySuccess();
        });
        var _ = channel.shutdownOutput().addListener(said -> {
            if (said.isSuccess()) {
                channel.config().setAutoRead(true);
            } else {
                end(context);
            }
        });
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!lingering) {
            context.fireChannelRead(message);
            return;
        }
        dropped += message instanceof ByteBuf bytes ? bytes.readableBytes() : 0;
        ReferenceCountUtil.release(message);
        if (dropped > MOST_BYTES) {
            end(context);
        }
    }

    private static void end(ChannelHandlerContext context) {
        var _ = context.close();
    }
}
