using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Startup;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Produce;

/// <summary>Products and standards as the database has them, read once at the start.</summary>
internal sealed class ProduceInMemory : IProduce
{
    private volatile Lists _lists = new([], []);

    public IReadOnlyList<ProductCard> Products => _lists.Products;
    public IReadOnlyList<StandardCard> Standards => _lists.Standards;
    public ProductCard? Product(string code) => _lists.ProductsByCode.GetValueOrDefault(code);
    public StandardCard? Standard(string code) => _lists.StandardsByCode.GetValueOrDefault(code);

    public void Hold(IReadOnlyList<ProductCard> products, IReadOnlyList<StandardCard> standards) => _lists = new(products, standards);

    private sealed class Lists(IReadOnlyList<ProductCard> products, IReadOnlyList<StandardCard> standards)
    {
        public readonly IReadOnlyList<ProductCard> Products = products;
        public readonly IReadOnlyList<StandardCard> Standards = standards;
        public readonly Dictionary<string, ProductCard> ProductsByCode = products.ToDictionary(product => product.Code, StringComparer.Ordinal);
        public readonly Dictionary<string, StandardCard> StandardsByCode = standards.ToDictionary(standard => standard.Code, StringComparer.Ordinal);
    }
}

/// <summary>Brings the reference list into the database and what the database has into memory.</summary>
internal sealed class LoadProduce(MarketplaceDb db, ProduceInMemory memory) : IReferenceData
{
    public async Task LoadAsync(CancellationToken ct)
    {
        var products = await db.Set<Product>().ToDictionaryAsync(product => product.Code, StringComparer.Ordinal, ct);
        foreach (var (card, position) in ReferenceList.ReadProducts().Select((card, position) => (card, position)))
        {
            if (!products.TryGetValue(card.Code, out var product)) db.Add(products[card.Code] = product = new() { Code = card.Code });
            product.Become(card, position);
        }
        var standards = await db.Set<Standard>().ToDictionaryAsync(standard => standard.Code, StringComparer.Ordinal, ct);
        foreach (var card in ReferenceList.Standards)
        {
            if (!standards.TryGetValue(card.Code, out var standard)) db.Add(standards[card.Code] = standard = new() { Code = card.Code });
            standard.Become(card);
        }
        await db.SaveChangesAsync(ct);
        memory.Hold(
            [.. products.Values.OrderBy(product => product.Position).Select(product => product.AsCard())],
            [.. standards.Values.OrderBy(standard => standard.Rank).Select(standard => standard.AsCard())]);
    }
}
