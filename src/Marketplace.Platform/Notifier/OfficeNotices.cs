using System.Security.Cryptography;
using System.Text;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;

namespace Marketplace.Platform.Notifier;

/// <summary>Tells an office that there is work for it. Whoever holds the permission on that unit when he looks reads it; what one of them has read is read.</summary>
public static class OfficeNotices
{
    /// <param name="unitId">The office's unit; not those above or below it.</param>
    public static void TellOffice(this MarketplaceDb db, int unitId, Permission permission, string kind, string about, string link, object values) =>
        db.Tell(AddressOf(unitId, permission), kind, about, link, values);

    /// <summary>Those for whom the caller reads messages: his parties, and the offices he holds now.</summary>
    public static IReadOnlyList<Guid> Addressees(this Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return [.. caller.Parties, .. Enum.GetValues<Permission>().SelectMany(permission => caller.UnitsFor(permission).Select(unit => AddressOf(unit, permission)))];
    }

    // An office has no party: its address is made of what it is.
    private static Guid AddressOf(int unitId, Permission permission) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"office/{unitId}/{permission}")).AsSpan(0, 16));
}
