using Marketplace.Accounts.Public;
using Marketplace.Territory.Public;

namespace Marketplace.Farming.Costs;

/// <summary>The place whose cost price is asked for.</summary>
internal sealed class CostArea(IParties parties, ITerritory territory)
{
    /// <summary>What fewer owners spend would tell what each of them spends.</summary>
    public const int FewestOwners = 3;

    /// <param name="code">As asked; the producer's own commune without one.</param>
    public async Task<int?> FindAsync(string? code, Guid? producer, DateOnly on, CancellationToken ct)
    {
        if (code is not null) return territory.FindByCode(code, on)?.Id;
        return producer is { } party && await parties.FindAsync(party, ct) is { } card ? card.UnitOn(on) : null;
    }
}
