namespace Marketplace.Accounts.Public;

public enum PartyKind
{
    Consumer,
    /// <summary>Hộ nông dân.</summary>
    Household,
    /// <summary>Hợp tác xã, tổ hợp tác, đơn vị đầu mối.</summary>
    Cooperative,
    /// <summary>Doanh nghiệp, cơ sở chế biến.</summary>
    Enterprise,
    /// <summary>Thương nhân.</summary>
    Trader,
    /// <summary>A public office.</summary>
    Department,
}

/// <summary>Where a party lives from a day on; units are dated, so a household of before 2025-07-01 has an old commune and a new one.</summary>
public sealed record PartyPlace(int UnitId, DateOnly From);

/// <summary>A party as its neighbours may know it.</summary>
public sealed record PartyCard
{
    public required Guid Id { get; init; }
    public required PartyKind Kind { get; init; }
    public required string Name { get; init; }
    /// <summary>E.164, for buyer and seller of one order only.</summary>
    public string? Phone { get; init; }
    /// <summary>Oldest first, at least one.</summary>
    public required IReadOnlyList<PartyPlace> Places { get; init; }
    /// <summary>For a trader: on the province's register since this day.</summary>
    public DateOnly? TraderRegisteredOn { get; init; }

    /// <summary>The commune on a day.</summary>
    public int UnitOn(DateOnly day) => Places.Where(place => place.From <= day).Select(place => (int?)place.UnitId).LastOrDefault() ?? Places[0].UnitId;
}

public interface IParties
{
    Task<PartyCard?> FindAsync(Guid partyId, CancellationToken ct);

    /// <summary>Unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<Guid, PartyCard>> FindAsync(IReadOnlyCollection<Guid> partyIds, CancellationToken ct);

    /// <summary>The households that are members of a cooperative on a day.</summary>
    Task<IReadOnlyList<PartyCard>> MembersOfAsync(Guid cooperativeId, DateOnly on, CancellationToken ct);

    /// <summary>A household for itself, a cooperative for a household that is its member that day.</summary>
    Task<bool> MaySellForAsync(Guid sellerId, Guid householdId, DateOnly on, CancellationToken ct);

    /// <summary>Households living in any of these units on a day, for officers and the training tracker.</summary>
    Task<IReadOnlyList<PartyCard>> HouseholdsInAsync(IReadOnlyCollection<int> unitIds, CancellationToken ct);

    /// <summary>Households, cooperatives and enterprises living in any of these units, by name; for officers who keep registers.</summary>
    Task<IReadOnlyList<PartyCard>> ProducersInAsync(IReadOnlyCollection<int> unitIds, CancellationToken ct);
}

/// <summary>Fact: a household is no member of a cooperative any longer; the cooperative does nothing more in its name.</summary>
public sealed record MembershipEnded(Guid CooperativeId, Guid HouseholdId, DateTimeOffset At);

/// <summary>Fact: somebody registered for a party.</summary>
public sealed record AccountOpened(Guid PartyId, PartyKind Kind, DateTimeOffset At);
