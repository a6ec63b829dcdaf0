#pragma warning disable CA1515, MA0047 // planted on purpose: what the rules must find
namespace Marketplace.Conventions.Tests.Walls.Planted
{
    public sealed class Leak;

    public static class PlantedModule;
}

namespace Marketplace.Conventions.Tests.Walls.Planted.Public
{
    public sealed class Promise;
}
