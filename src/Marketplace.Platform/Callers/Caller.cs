namespace Marketplace.Platform.Callers;

/// <summary>What a person is, always for one party or one administrative unit; titles and office names are data, not roles.</summary>
public enum Role
{
    /// <summary>Buys for himself.</summary>
    Consumer,
    /// <summary>Farming household (hộ nông dân).</summary>
    Household,
    /// <summary>Cooperative, group or hub (hợp tác xã, tổ hợp tác, đơn vị đầu mối).</summary>
    Cooperative,
    /// <summary>Enterprise or processor.</summary>
    Enterprise,
    /// <summary>Trader on the register (thương nhân).</summary>
    Trader,
    /// <summary>Officer of a commune (UBND xã/phường).</summary>
    CommuneOfficer,
    /// <summary>Officer of the Department of Industry and Trade (Sở Công Thương) of a province.</summary>
    IndustryTradeOfficer,
    Administrator,
}

/// <summary>What a role may do. Which rows it may do it to is asked in the handler, from the caller's parties and units.</summary>
public enum Permission
{
    SignedIn,
    Buy,
    Sell,
    /// <summary>Reads and signs chain contracts of its own party.</summary>
    Contract,
    /// <summary>Sees sale records and unsuppressed statistics of its units.</summary>
    WatchStatistics,
    /// <summary>Sees the training tracker of its units.</summary>
    WatchTraining,
    /// <summary>Creates courses and records attendance.</summary>
    RunTraining,
    /// <summary>Approves cost sheets of households and cooperatives in its units.</summary>
    ReviewCostSheets,
    /// <summary>Calls lots of its units' producers back and decides about their disputed origin.</summary>
    GuardLots,
    /// <summary>Checks certificates of the producers in its units.</summary>
    ReviewCertificates,
    /// <summary>Keeps the registers of growing-area and packing-house codes and of OCOP products in its units.</summary>
    KeepRegisters,
    Administer,
}

/// <summary>One role, scoped to a party or to an administrative unit.</summary>
public sealed record Grant(Role Role, Guid? PartyId, int? UnitId);

/// <summary>Who is asking, read anew at each request: a revoked right is gone at the next one.</summary>
public sealed record Caller(Guid? AccountId, string Name, IReadOnlyList<Grant> Grants)
{
    public static readonly Caller Nobody = new(null, "", []);

    public bool IsSignedIn => AccountId is not null;

    /// <summary>The parties the caller acts for, his own first.</summary>
    public IEnumerable<Guid> Parties => Grants.Where(grant => grant.PartyId is not null).Select(grant => grant.PartyId!.Value).Distinct();

    /// <summary>The party that buys or sells when the request names none.</summary>
    public Guid? OwnParty => Parties.Select(party => (Guid?)party).FirstOrDefault();

    public bool ActsFor(Guid party) => Grants.Any(grant => grant.PartyId == party);

    public bool May(Permission permission) => permission is Permission.SignedIn ? IsSignedIn : Grants.Any(grant => Permissions.Allows(grant.Role, permission));

    /// <summary>May do this on behalf of this party.</summary>
    public bool MayFor(Permission permission, Guid party) => Grants.Any(grant => grant.PartyId == party && Permissions.Allows(grant.Role, permission));

    /// <summary>The parties on whose behalf the caller may do this.</summary>
    public IReadOnlyList<Guid> PartiesFor(Permission permission) => [.. Parties.Where(party => MayFor(permission, party))];

    /// <summary>The administrative units on which the caller holds this permission. Rows outside their lineage are not his to see.</summary>
    public IReadOnlyList<int> UnitsFor(Permission permission) =>
        [.. Grants.Where(grant => grant.UnitId is not null && Permissions.Allows(grant.Role, permission)).Select(grant => grant.UnitId!.Value).Distinct()];
}

/// <summary>The one place that says which role may do what.</summary>
public static class Permissions
{
    public static bool Allows(Role role, Permission permission) => permission switch
    {
        Permission.SignedIn => true,
        Permission.Buy => role is Role.Consumer or Role.Household or Role.Cooperative or Role.Enterprise or Role.Trader,
        Permission.Sell => role is Role.Household or Role.Cooperative or Role.Enterprise or Role.Trader,
        Permission.Contract => role is Role.Household or Role.Cooperative or Role.Enterprise,
        Permission.WatchStatistics => role is Role.CommuneOfficer or Role.IndustryTradeOfficer,
        Permission.WatchTraining => role is Role.CommuneOfficer or Role.IndustryTradeOfficer,
        Permission.RunTraining => role is Role.IndustryTradeOfficer,
        Permission.ReviewCostSheets => role is Role.CommuneOfficer,
        Permission.GuardLots => role is Role.CommuneOfficer or Role.IndustryTradeOfficer,
        Permission.ReviewCertificates => role is Role.CommuneOfficer or Role.IndustryTradeOfficer,
        Permission.KeepRegisters => role is Role.CommuneOfficer or Role.IndustryTradeOfficer,
        Permission.Administer => role is Role.Administrator,
        _ => throw new ArgumentOutOfRangeException(nameof(permission), permission, message: null),
    };
}

/// <summary>Reads a signed-in account's grants. Accounts answers.</summary>
public interface ICallerSource
{
    /// <summary>Null when the account no longer exists or is closed.</summary>
    Task<Caller?> FindAsync(Guid accountId, CancellationToken ct);
}
