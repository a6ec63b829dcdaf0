using Marketplace.Accounts.Public;

namespace Marketplace.Farming.Lots;

/// <summary>A household behind a lot, with its part of what the lot was when it came into being.</summary>
internal sealed record HouseholdInLot(PartyRef Household, long Grams);

/// <summary>Puts names to whose kilos are in a lot: a cooperative that sells its members' produce names the households and kilos behind each lot.</summary>
internal sealed class HouseholdsOfLot(LotOrigins origins, IParties parties)
{
    /// <summary>The largest part first; nobody when nothing went into the lot but its producer's harvest.</summary>
    public async Task<IReadOnlyList<HouseholdInLot>> ShowAsync(Guid lotId, CancellationToken ct)
    {
        var shares = (await origins.OfAsync([lotId], ct)).GetValueOrDefault(lotId, []);
        var known = await parties.FindAsync([.. shares.Select(share => share.HouseholdId)], ct);
        return [.. shares.OrderByDescending(share => share.Grams).Select(share => new HouseholdInLot(PartyRef.Of(known[share.HouseholdId]), share.Grams))];
    }
}
