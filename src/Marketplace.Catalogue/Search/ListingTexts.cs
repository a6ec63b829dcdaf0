using System.Collections.Concurrent;
using Marketplace.Catalogue.Listings;
using Marketplace.Farming.Public;
using Marketplace.Platform.Text;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;

namespace Marketplace.Catalogue.Search;

/// <summary>Writes down the words a listing is found by.</summary>
internal sealed class ListingTexts(IProduce produce, ITerritory territory, TimeProvider clock)
{
    private readonly ConcurrentDictionary<int, string> _places = new();

    public void Write(ListingText text, Listing listing)
    {
        var product = produce.Product(listing.ProductCode)!;
        var standard = produce.Standard(listing.StandardCode)!;
        var words = VietnameseText.Fold(
            $"{listing.Grade} {standard.NameVi} {standard.NameEn} {product.GroupVi} {product.GroupEn} {listing.ProducerName} {listing.SellerName} {listing.SiteCode} {_places.GetOrAdd(listing.CommuneId, PlaceNames)}");
        text.Say(
            Distinct(VietnameseText.Fold($"{listing.Title} {product.NameVi} {product.NameEn}")),
            Distinct(words),
            Distinct(SearchWords.WithDiacritics($"{listing.Title} {product.NameVi}")));
    }

    // The commune, what is above it, and what it was called before: people keep searching by the old district.
    private string PlaceNames(int unitId)
    {
        var today = clock.Today();
        var names = new List<string>();
        foreach (var id in territory.LineageOf(unitId).Concat(territory.CameFrom(unitId).Select(row => row.OldUnitId)).Append(unitId).Distinct())
        {
            if (territory.Find(id, today) is not { } unit) continue;
            var day = unit.ValidTo is { } last && last < today ? last : today;
            names.Add(unit.ShortName);
            names.AddRange(territory.AncestorsOf(id, day).Select(above => above.ShortName));
        }
        return string.Join(' ', names.Distinct(StringComparer.Ordinal));
    }

    private static string Distinct(string words) => string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal));
}
