using Marketplace.Farming.Public;
using Marketplace.Platform.Http;

namespace Marketplace.Catalogue.Listings;

/// <summary>Whether goods may name the growing area or packing house they name: asked at publication, and again when a code falls.</summary>
internal sealed class SiteCheck(ISiteCodes sites, ILots lots)
{
    /// <summary>The register's entries for these codes: read once for many listings.</summary>
    public Task<JudgeSite> LookUpAsync(IEnumerable<string?> siteCodes, CancellationToken ct) => sites.LookUpAsync(siteCodes, ct);

    /// <summary>Null when it names none, one the register does not know, or one that is fit.</summary>
    public async Task<Refusal?> RefuseAsync(Listing listing, JudgeSite judge, CancellationToken ct) => listing.SiteCode is null ? null : (await JudgeAsync(listing, judge, ct)).Refused;

    /// <summary>Asked for a listing that names one.</summary>
    public async Task<Outcome<SiteStanding>> JudgeAsync(Listing listing, CancellationToken ct) => await JudgeAsync(listing, await LookUpAsync([listing.SiteCode], ct), ct);

    private async Task<Outcome<SiteStanding>> JudgeAsync(Listing listing, JudgeSite judge, CancellationToken ct)
    {
        IReadOnlyList<HouseholdShare> mixed = listing.GivenLotId is { } lot ? (await lots.OriginsAsync([lot], ct)).GetValueOrDefault(lot, []) : [];
        return judge(listing.SiteCode!, listing.ProductCode, mixed.Count > 0 ? [.. mixed.Select(share => share.HouseholdId)] : [listing.ProducerId], listing.SellerId);
    }
}
