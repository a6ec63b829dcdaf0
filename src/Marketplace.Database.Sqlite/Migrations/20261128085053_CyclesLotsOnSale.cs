using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CyclesLotsOnSale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_statistics_sale_records_CauseId_LineId",
                table: "statistics_sale_records");

            migrationBuilder.DropIndex(
                name: "IX_farming_origin_denials_LotId",
                table: "farming_origin_denials");

            migrationBuilder.AddColumn<long>(
                name: "CycleCancelledAt",
                table: "ordering_orders",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CycleId",
                table: "ordering_orders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CycleName",
                table: "ordering_orders",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PickUpDay",
                table: "ordering_orders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PickUpFromMinute",
                table: "ordering_orders",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PickUpSlotId",
                table: "ordering_orders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PickUpToMinute",
                table: "ordering_orders",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PickUpToldAt",
                table: "ordering_orders",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Shares",
                table: "ordering_order_lines",
                type: "TEXT",
                maxLength: -1,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SiteCode",
                table: "farming_lots",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "GivenLotId",
                table: "catalogue_listings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SiteCode",
                table: "catalogue_listings",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "catalogue_order_cycles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SellerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    OpensAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosesAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Delivers = table.Column<bool>(type: "INTEGER", nullable: false),
                    CancelledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SealedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ToldAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_order_cycles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_cycle_listings",
                columns: table => new
                {
                    CycleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ListingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Binds = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_cycle_listings", x => new { x.CycleId, x.ListingId });
                    table.ForeignKey(
                        name: "FK_catalogue_cycle_listings_catalogue_listings_ListingId",
                        column: x => x.ListingId,
                        principalTable: "catalogue_listings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_catalogue_cycle_listings_catalogue_order_cycles_CycleId",
                        column: x => x.CycleId,
                        principalTable: "catalogue_order_cycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_cycle_slots",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CycleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Street = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FromMinute = table.Column<int>(type: "INTEGER", nullable: false),
                    ToMinute = table.Column<int>(type: "INTEGER", nullable: false),
                    Cap = table.Column<int>(type: "INTEGER", nullable: true),
                    Taken = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_cycle_slots", x => x.Id);
                    table.CheckConstraint("CK_catalogue_cycle_slots_places", "\"Taken\" >= 0 AND (\"Cap\" IS NULL OR \"Taken\" <= \"Cap\")");
                    table.ForeignKey(
                        name: "FK_catalogue_cycle_slots_catalogue_order_cycles_CycleId",
                        column: x => x.CycleId,
                        principalTable: "catalogue_order_cycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_statistics_sale_records_CauseId_LineId_ProducerId",
                table: "statistics_sale_records",
                columns: new[] { "CauseId", "LineId", "ProducerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ordering_orders_CycleId",
                table: "ordering_orders",
                column: "CycleId");

            migrationBuilder.CreateIndex(
                name: "IX_ordering_orders_PickUpDay",
                table: "ordering_orders",
                column: "PickUpDay");

            migrationBuilder.CreateIndex(
                name: "ux_farming_origin_denials_open",
                table: "farming_origin_denials",
                column: "LotId",
                unique: true,
                filter: "\"DecidedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_listings_SiteCode",
                table: "catalogue_listings",
                column: "SiteCode");

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_cycle_listings_ListingId_Binds",
                table: "catalogue_cycle_listings",
                columns: new[] { "ListingId", "Binds" });

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_cycle_slots_CycleId",
                table: "catalogue_cycle_slots",
                column: "CycleId");

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_order_cycles_SellerId_ClosesAt",
                table: "catalogue_order_cycles",
                columns: new[] { "SellerId", "ClosesAt" });

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_order_cycles_ToldAt_ClosesAt",
                table: "catalogue_order_cycles",
                columns: new[] { "ToldAt", "ClosesAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "catalogue_cycle_listings");

            migrationBuilder.DropTable(
                name: "catalogue_cycle_slots");

            migrationBuilder.DropTable(
                name: "catalogue_order_cycles");

            migrationBuilder.DropIndex(
                name: "IX_statistics_sale_records_CauseId_LineId_ProducerId",
                table: "statistics_sale_records");

            migrationBuilder.DropIndex(
                name: "IX_ordering_orders_CycleId",
                table: "ordering_orders");

            migrationBuilder.DropIndex(
                name: "IX_ordering_orders_PickUpDay",
                table: "ordering_orders");

            migrationBuilder.DropIndex(
                name: "ux_farming_origin_denials_open",
                table: "farming_origin_denials");

            migrationBuilder.DropIndex(
                name: "IX_catalogue_listings_SiteCode",
                table: "catalogue_listings");

            migrationBuilder.DropColumn(
                name: "CycleCancelledAt",
                table: "ordering_orders");

            migrationBuilder.DropColumn(
                name: "CycleId",
                table: "ordering_orders");

            migrationBuilder.DropColumn(
                name: "CycleName",
                table: "ordering_orders");

            migrationBuilder.DropColumn(
                name: "PickUpDay",
                table: "ordering_orders");

            migrationBuilder.DropColumn(
                name: "PickUpFromMinute",
                table: "ordering_orders");

            migrationBuilder.DropColumn(
                name: "PickUpSlotId",
                table: "ordering_orders");

            migrationBuilder.DropColumn(
                name: "PickUpToMinute",
                table: "ordering_orders");

            migrationBuilder.DropColumn(
                name: "PickUpToldAt",
                table: "ordering_orders");

            migrationBuilder.DropColumn(
                name: "Shares",
                table: "ordering_order_lines");

            migrationBuilder.DropColumn(
                name: "SiteCode",
                table: "farming_lots");

            migrationBuilder.DropColumn(
                name: "GivenLotId",
                table: "catalogue_listings");

            migrationBuilder.DropColumn(
                name: "SiteCode",
                table: "catalogue_listings");

            migrationBuilder.CreateIndex(
                name: "IX_statistics_sale_records_CauseId_LineId",
                table: "statistics_sale_records",
                columns: new[] { "CauseId", "LineId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_farming_origin_denials_LotId",
                table: "farming_origin_denials",
                column: "LotId");
        }
    }
}
