using Marketplace.Platform.Database;
using Marketplace.Territory.Public;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Territory.Units;

/// <summary>The tree of the database, read at the first question and kept.</summary>
internal sealed class Territory(IServiceScopeFactory scopes) : ITerritory
{
    // A failed reading is not remembered: the next question tries again.
    private readonly Lazy<UnitTree> _tree = new(() => Read(scopes), LazyThreadSafetyMode.PublicationOnly);

    public Unit? Find(int unitId, DateOnly asOf) => _tree.Value.Find(unitId, asOf);
    public Unit? FindByCode(string code, DateOnly asOf) => _tree.Value.FindByCode(code, asOf);
    public IReadOnlyList<Unit> ChildrenOf(int? parentId, DateOnly asOf) => _tree.Value.ChildrenOf(parentId, asOf);
    public IReadOnlyList<Unit> AncestorsOf(int unitId, DateOnly asOf) => _tree.Value.AncestorsOf(unitId, asOf);
    public Unit? AtLevel(int unitId, UnitLevel level, DateOnly asOf) => _tree.Value.AtLevel(unitId, level, asOf);
    public IReadOnlyList<Succession> BecameOf(int unitId) => _tree.Value.BecameOf(unitId);
    public IReadOnlyList<Succession> CameFrom(int unitId) => _tree.Value.CameFrom(unitId);
    public IReadOnlyList<UnitShare> Recast(int unitId, UnitLevel level, DateOnly to) => _tree.Value.Recast(unitId, level, to);
    public IReadOnlySet<int> LineageOf(int unitId) => _tree.Value.LineageOf(unitId);
    public Centroid? CentroidOf(int unitId) => _tree.Value.CentroidOf(unitId);

    private static UnitTree Read(IServiceScopeFactory scopes)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<MarketplaceDb>();
        var units = db.Set<TerritoryUnit>().AsNoTracking().ToList();
        if (units.Count == 0) throw new InvalidOperationException("The administrative units are not loaded yet");
        return new(units, db.Set<TerritoryUnitVersion>().AsNoTracking().ToList(), db.Set<TerritorySuccession>().AsNoTracking().ToList());
    }
}
