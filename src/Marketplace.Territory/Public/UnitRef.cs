namespace Marketplace.Territory.Public;

/// <summary>A unit as answers name it: <c>{code, name, level}</c>, the name with its type.</summary>
public sealed record UnitRef(string Code, string Name, UnitLevel Level)
{
    public static UnitRef Of(Unit unit) => new(unit.Code, unit.Name, unit.Level);
}
