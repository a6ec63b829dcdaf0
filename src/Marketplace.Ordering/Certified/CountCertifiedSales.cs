using Marketplace.Farming.Public;
using Marketplace.Ordering.Public;
using Marketplace.Platform.Facts;

namespace Marketplace.Ordering.Certified;

/// <summary>Kilos delivered and returned, counted against the certificates they were sold under. A fact read twice counts once.</summary>
internal sealed class CountCertifiedSales(ICertificates certificates) : IFactReader
{
    public static IReadOnlyList<Type> Reads { get; } = [typeof(OrderDelivered), typeof(OrderReturned)];

    public Task ReadAsync(IReadOnlyList<AnnouncedFact> facts, CancellationToken ct) => certificates.CountAsync(
    [
        .. facts.Select(fact => fact.Body).SelectMany(body => body switch
        {
            OrderDelivered delivered => delivered.Lines.Where(line => line.IsFirstSale).Select(line => Sale(line, KeyOf(line), delivered.SellerId, line.Grams, delivered.At, reverses: null)),
            // A line comes back at most once with each return.
            OrderReturned returned => returned.Lines.Where(line => line.IsFirstSale)
                .Select(line => Sale(line, Mix(returned.ReturnId, KeyOf(line)), returned.SellerId, -line.Grams, returned.At, KeyOf(line))),
            _ => [],
        }),
    ], ct);

    private static CertifiedSale Sale(SoldLine line, Guid key, Guid sellerId, long grams, DateTimeOffset at, Guid? reverses) =>
        new(key, line.LotId, line.ProducerId, sellerId, line.ProductCode, line.StandardCode, grams, at, reverses);

    private static Guid KeyOf(SoldLine line) => line.IsShare ? Mix(line.LineId, line.ProducerId) : line.LineId;

    // One key of two.
    private static Guid Mix(Guid one, Guid other)
    {
        Span<byte> both = stackalloc byte[32];
        one.TryWriteBytes(both);
        other.TryWriteBytes(both[16..]);
        return new(System.Security.Cryptography.SHA256.HashData(both)[..16]);
    }
}
