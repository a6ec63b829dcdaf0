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
            OrderDelivered delivered => delivered.Lines.Where(line => line.IsFirstSale).Select(line => Sale(line, line.LineId, delivered.SellerId, line.Grams, delivered.At, reverses: null)),
            // A line comes back at most once with each return.
            OrderReturned returned => returned.Lines.Where(line => line.IsFirstSale)
                .Select(line => Sale(line, Mix(returned.ReturnId, line.LineId), returned.SellerId, -line.Grams, returned.At, line.LineId)),
            _ => [],
        }),
    ], ct);

    private static CertifiedSale Sale(SoldLine line, Guid key, Guid sellerId, long grams, DateTimeOffset at, Guid? reverses) =>
        new(key, line.ProducerId, sellerId, line.ProductCode, line.StandardCode, grams, at, reverses);

    // One key of the two that name a returned line.
    private static Guid Mix(Guid returnId, Guid lineId)
    {
        Span<byte> both = stackalloc byte[32];
        returnId.TryWriteBytes(both);
        lineId.TryWriteBytes(both[16..]);
        return new(System.Security.Cryptography.SHA256.HashData(both)[..16]);
    }
}
