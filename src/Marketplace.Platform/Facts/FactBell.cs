using System.Threading.Channels;

namespace Marketplace.Platform.Facts;

/// <summary>Rung after a commit that may have announced facts, so that readers need not poll.</summary>
public sealed class FactBell
{
    private readonly Channel<byte> _rings = Channel.CreateBounded<byte>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _rings.Writer.TryWrite(0);

    internal ValueTask<byte> WaitAsync(CancellationToken ct) => _rings.Reader.ReadAsync(ct);
}
